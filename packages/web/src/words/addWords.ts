import i18next from 'i18next'
import type { Texts } from './bilingual'

/** Adds the words of a part that is fetched after the first screen; each such page calls it as it is fetched. */
export function addWords({ zh, en }: { readonly zh: Texts; readonly en: Texts }): void {
  i18next.addResourceBundle('zh', 'translation', zh, true, true)
  i18next.addResourceBundle('en', 'translation', en, true, true)
}
