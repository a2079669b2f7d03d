import type { Locator, Page } from 'playwright-core'

/** Waits until the page says where the matter stands. */
export const stands = (page: Page, state: string): Promise<void> =>
  page.locator('.state-line [aria-current=step]', { hasText: state }).waitFor()

/** The control of a field of a form, by the field's name. */
export const field = (page: Page, name: string): Locator => page.locator(`#field-${name}`)

/** Fills in fields that take text. */
export async function write(page: Page, texts: Readonly<Record<string, string>>): Promise<void> {
  for (const [name, text] of Object.entries(texts)) await field(page, name).fill(text)
}

/** Chooses what begins so in the list that opens below a field; where the list can be searched its words are typed, for of a long one only a part is shown. */
export async function pick(page: Page, name: string, option: string): Promise<void> {
  const control = field(page, name)
  await control.click()
  if (await control.isEditable()) await control.fill(option)
  await page.locator(`.ant-select-item-option[title^="${option}"]:visible`).click()
  await page.keyboard.press('Escape')
}

/** Marks boxes by what stands beside them. */
export async function mark(page: Page, ...labels: readonly string[]): Promise<void> {
  for (const label of labels) await page.getByLabel(label, { exact: true }).check()
}

/** Sends the form that is open. */
export const send = (page: Page): Promise<void> => page.locator('form.action-form button[type=submit]').click()
