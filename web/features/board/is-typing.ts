/** Letters belong to whoever types; while a dialog is open the board is silent. */
export function isTyping(event: KeyboardEvent): boolean {
  if (event.ctrlKey || event.metaKey || event.altKey || document.querySelector('dialog[open]')) return true
  const { target } = event
  return target instanceof HTMLElement && target.closest('input, textarea, select') !== null
}
