/** Letters belong to whoever types; while a dialog is open the desk is silent. */
export function isTyping(event: KeyboardEvent): boolean {
  if (event.ctrlKey || event.metaKey || event.altKey || document.querySelector('dialog[open]')) return true
  const { target } = event
  return target instanceof HTMLElement && target.closest('input:not([type=radio]), textarea, select') !== null
}
