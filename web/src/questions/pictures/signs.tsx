import { Drawing, lettering, shade, tint } from './Drawing.tsx'

const Post = () => <path d="M60 60v26M40 86h40" />

const SignTriangle = () => (
  <Drawing>
    <Post />
    <path d="m60 6 34 56H26z" fill={tint} strokeWidth="5" />
    <path d="M60 28v16M60 53v.1" strokeWidth="5" />
  </Drawing>
)
const SignCircle = () => (
  <Drawing>
    <Post />
    <circle cx="60" cy="34" r="28" fill={tint} strokeWidth="5" />
    <text x="60" y="43" fontSize="26" {...lettering}>
      30
    </text>
  </Drawing>
)
const SignStop = () => (
  <Drawing>
    <path d="M32 56v30M90 52v34M18 86h88" />
    <path d="M21 8h22l15 15v22L43 60H21L6 45V23z" fill={tint} strokeWidth="3" />
    <text x="32" y="40" fontSize="16" {...lettering}>
      STOP
    </text>
    <path d="M66 12h48L90 54z" fill={tint} strokeWidth="5" />
  </Drawing>
)
const SignDirection = () => (
  <Drawing>
    <path d="M40 58v28M80 58v28M28 86h64" />
    <rect x="10" y="6" width="100" height="52" rx="4" fill={tint} />
    <path d="M20 20h46M20 32h36M20 44h42" strokeWidth="4" />
    <path d="M78 32h22m-9-9 9 9-9 9" strokeWidth="4" />
  </Drawing>
)
const SignInformation = () => (
  <Drawing>
    <Post />
    <rect x="36" y="4" width="48" height="56" rx="4" fill={tint} />
    <text x="60" y="33" fontSize="28" {...lettering}>
      P
    </text>
    <path d="M46 43h28M46 51h20" />
  </Drawing>
)
const SignStreet = () => (
  <Drawing>
    <path d="M22 54v32M98 54v32M12 86h96" />
    <rect x="6" y="26" width="108" height="30" rx="3" fill={tint} />
    <text x="60" y="46" fontSize="15" {...lettering}>
      MILL LANE
    </text>
  </Drawing>
)
const SignPoster = () => (
  <Drawing>
    <path d="M56 4v82M64 4v82M40 86h40" />
    <path d="M34 14h50v54l-8 6H34z" fill={tint} />
    <path d="M42 24h34M42 33h26" strokeWidth="4" />
    <path d="M42 44h34v20H42zM76 74l1-7 7 1" {...shade} />
  </Drawing>
)

export const signs = {
  'sign-triangle': SignTriangle,
  'sign-circle': SignCircle,
  'sign-stop': SignStop,
  'sign-direction': SignDirection,
  'sign-information': SignInformation,
  'sign-street': SignStreet,
  'sign-poster': SignPoster,
}
