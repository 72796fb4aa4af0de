import { type QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { Suspense, useEffect } from 'react'
import { Route, Routes, useLocation } from 'react-router'
import { ErrorBoundary } from './ErrorBoundary.tsx'
import { takeEarlyInput } from './earlyInput.ts'
import { Frame } from './frame/Frame.tsx'
import { Main } from './frame/Main.tsx'
import { RouteFocus } from './frame/RouteFocus.tsx'
import { type AppRoute, notFound, routes } from './routes.tsx'

/** The whole app. Stands inside a router. */
export function App({ queryClient }: { queryClient: QueryClient }) {
  const { pathname } = useLocation()
  return (
    <QueryClientProvider client={queryClient}>
      <Frame>
        <ErrorBoundary resetKey={pathname}>
          <Suspense fallback={<Waiting />}>
            <Routes>
              {[...routes, notFound].map((route) => (
                <Route key={route.path} path={route.path} element={<Screen route={route} />} />
              ))}
            </Routes>
          </Suspense>
        </ErrorBoundary>
      </Frame>
    </QueryClientProvider>
  )
}

function Screen({ route }: { route: AppRoute }) {
  // The page reacts from here on: what `npm run bench` waits for.
  useEffect(() => {
    takeEarlyInput()
    performance.mark('usable')
  }, [])
  return (
    <RouteFocus title={route.title}>
      <route.Page />
    </RouteFocus>
  )
}

/** Room for a page that is on its way. */
export function Waiting() {
  return (
    <Main>
      <div className="app-wait" />
    </Main>
  )
}
