import type { LogSignatureDto, LogWordsDto } from '@hengjian/contract'
import { fullTime } from '../time/clock-face'
import { useWords } from '../words/language'

const TEXTS = [
  { name: 'contacts', word: 'contactsWords' },
  { name: 'problems', word: 'problems' },
  { name: 'handoverOut', word: 'handoverWords' },
  { name: 'remark', word: 'remark' },
] as const satisfies readonly { readonly name: keyof LogWordsDto; readonly word: string }[]

/** What people added to a log that is locked. */
export function LogWords({ words, instruction }: Pick<LogSignatureDto, 'words' | 'instruction'>) {
  const { t } = useWords()
  return (
    <section className="panel">
      <h2>{t('workDay.words')}</h2>
      <dl className="log-duty">
        <dt>{t('workDay.weather')}</dt>
        <dd>{words.weather === '' ? '—' : words.weather}</dd>
        <dt>{t('workDay.consultations')}</dt>
        <dd>{words.consultations}</dd>
        {TEXTS.map(({ name, word }) => [
          <dt key={`${name}-title`}>{t(`workDay.${word}`)}</dt>,
          <dd key={name} className="log-text">
            {words[name] === '' ? t('workDay.none') : words[name]}
          </dd>,
        ])}
        {instruction === '' ? null : (
          <>
            <dt>{t('workDay.instruction')}</dt>
            <dd className="log-text">{instruction}</dd>
          </>
        )}
      </dl>
    </section>
  )
}

interface LogSignaturesProps {
  readonly signatures: readonly LogSignatureDto[]
  readonly shown: number
  readonly onShow: (version: number) => void
}

/** Every signature under a day; each shows what it locked. */
export function LogSignatures({ signatures, shown, onShow }: LogSignaturesProps) {
  const { t, colon } = useWords()
  return (
    <section className="panel">
      <h2>{t('workDay.signatures')}</h2>
      <ol className="log-locked">
        {signatures.map(({ version, kind, by, at, reason }) => (
          <li key={version}>
            <button
              type="button"
              className="plain-link"
              aria-pressed={version === shown}
              onClick={() => onShow(version)}
            >
              {t(`workDay.kind.${kind}`)} · {by.name} · {fullTime(at).slice(0, 16)}
            </button>
            {reason === null ? null : (
              <div className="hint">
                {t('workDay.because')}
                {colon}
                {reason}
              </div>
            )}
          </li>
        ))}
      </ol>
    </section>
  )
}
