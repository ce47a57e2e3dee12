/** A field hands on its last words when it is left: it is left now, where one is being written in. */
export function leaveField(): void {
  const field = document.activeElement;
  if (field instanceof HTMLElement && field.matches('input, textarea, [contenteditable]')) field.blur();
}
