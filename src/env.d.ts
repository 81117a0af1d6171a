/// <reference types="astro/client" />

declare module '*?inline' {
  const text: string
  export default text
}
