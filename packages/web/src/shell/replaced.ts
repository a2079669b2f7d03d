const KEPT = 'hengjian.replaced'
const MINUTE = 60_000

/**
 * A window that was open while the server was brought to a new release asks for parts that are gone: it loads itself anew, but
 * not again and again where something else is wrong.
 */
export function reloadWhenReplaced(): void {
  window.addEventListener('vite:preloadError', (event) => {
    const last = Number(sessionStorage.getItem(KEPT) ?? 0)
    if (Date.now() - last < MINUTE) return
    event.preventDefault()
    sessionStorage.setItem(KEPT, String(Date.now()))
    window.location.reload()
  })
}
