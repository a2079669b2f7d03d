/** What takes keys for itself. */
const FIELDS =
  'input, textarea, select, [contenteditable], [role=combobox], [role=radiogroup], [role=tablist], [role=menu], [role=slider], [role=dialog]'

/** Whether a key belongs to somebody who is writing or choosing: shortcuts are silent then, and while Chinese is composed. */
export const typing = ({ target, isComposing, keyCode }: KeyboardEvent): boolean =>
  isComposing || keyCode === 229 || (target instanceof Element && target.closest(FIELDS) !== null)
