import { type Bilingual, formatInstant, type Instant } from '@hengjian/law'

const NOTE = {
  zh: (who: string, when: string, query: string) => `${who} 于 ${when} 导出 · 条件：${query} · 内部资料，注意保密`,
  en: (who: string, when: string, query: string) => `Exported by ${who} at ${when} · query: ${query} · internal`,
} as const

/** The line above a file's rows: whose it is (the office by its name), when and by which query it was made, and that it is internal. */
export function watermark(
  { office, name, login }: { readonly office: string; readonly name: string; readonly login: string },
  now: Instant,
  query: string,
  language: keyof Bilingual,
): string {
  const when = formatInstant(now).slice(0, 19).replace('T', ' ')
  return NOTE[language](`${office} ${name}（${login}）`, when, query)
}
