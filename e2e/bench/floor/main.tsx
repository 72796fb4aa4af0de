import { QueryClient, QueryClientProvider, useQuery } from '@tanstack/react-query'
import { createRoot } from 'react-dom/client'
import { useForm } from 'react-hook-form'
import { BrowserRouter, Link, Route, Routes } from 'react-router'

function Home() {
  const { data } = useQuery({
    queryKey: ['services'],
    queryFn: () => fetch('/api/services').then((r) => r.json()),
  })
  return <Link to="/form">{data?.length}</Link>
}

function Form() {
  const { register, handleSubmit, formState } = useForm<{ name: string }>()
  return (
    <form onSubmit={handleSubmit(() => undefined)}>
      <input {...register('name', { required: true })} />
      {formState.errors.name?.type}
    </form>
  )
}

createRoot(document.getElementById('root') as HTMLElement).render(
  <QueryClientProvider client={new QueryClient()}>
    <BrowserRouter>
      <Routes>
        <Route path="/" element={<Home />} />
        <Route path="/form" element={<Form />} />
      </Routes>
    </BrowserRouter>
  </QueryClientProvider>,
)
