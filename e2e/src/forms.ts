import type { Locator, Page } from 'playwright-core'

/** Waits until the page says where the matter stands. */
export const stands = (page: Page, state: string): Promise<void> =>
  page.locator('.state-line [aria-current=step]', { hasText: state }).waitFor()

/** The control of a field of a form, by the field's name. */
export const field = (page: Page, name: string): Locator => page.locator(`#field-${name}`)
