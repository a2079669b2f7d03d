import type { LabelDto } from '@hengjian/contract'
import i18next from 'i18next'
import { initReactI18next, useTranslation } from 'react-i18next'
import { en, zh } from './all'

export type Language = 'zh' | 'en'
const KEPT = 'hengjian.language'

function kept(): Language {
  try {
    return localStorage.getItem(KEPT) === 'en' ? 'en' : 'zh'
  } catch {
    return 'zh'
  }
}

/** Starts the two languages; Chinese unless the reader chose otherwise before. */
export async function startLanguages(): Promise<void> {
  await i18next.use(initReactI18next).init({
    lng: kept(),
    fallbackLng: 'zh',
    resources: { zh: { translation: zh }, en: { translation: en } },
    interpolation: { escapeValue: false },
    returnNull: false,
  })
  document.documentElement.lang = kept() === 'zh' ? 'zh-CN' : 'en'
}

export interface Words {
  readonly t: (key: string) => string
  readonly language: Language
  /** The text in the reader's language; a name or number as it stands. */
  readonly say: (text: LabelDto) => string
  /** Texts one after the other, as the language lists them. */
  readonly listed: (texts: readonly string[]) => string
  /** A text in brackets, as the language writes them after a word. */
  readonly aside: (text: string) => string
  /** What stands between a word and what is said of it. */
  readonly colon: string
  readonly toggle: () => void
}

/** The words of the reader's language. */
export function useWords(): Words {
  const { t, i18n } = useTranslation()
  const language: Language = i18n.language === 'en' ? 'en' : 'zh'
  return {
    t: (key) => t(key),
    language,
    say: (text) => (typeof text === 'string' ? text : text[language]),
    listed: (texts) => texts.join(language === 'zh' ? '、' : ', '),
    aside: (text) => (language === 'zh' ? `（${text}）` : ` (${text})`),
    colon: language === 'zh' ? '：' : ': ',
    toggle: () => {
      const next = language === 'zh' ? 'en' : 'zh'
      try {
        localStorage.setItem(KEPT, next)
      } catch {
        // A browser that keeps nothing still switches for now.
      }
      document.documentElement.lang = next === 'zh' ? 'zh-CN' : 'en'
      void i18n.changeLanguage(next)
    },
  }
}
