import type { VerdictReasonDto } from '@hengjian/contract'
import { useWords } from '../words/language'

/** A count, step by step, each step with its article. */
export function Steps({ steps }: { readonly steps: VerdictReasonDto['derivation'] }) {
  const { say } = useWords()
  return (
    <ol className="steps">
      {steps.map((step) => (
        <li key={step.text.zh}>
          {say(step.text)}
          {step.cited === null ? '' : ` (${say(step.cited)})`}
        </li>
      ))}
    </ol>
  )
}

/** The articles a statement rests on, in full where the text is known. */
export function Articles({ basis }: { readonly basis: VerdictReasonDto['basis'] }) {
  const { say } = useWords()
  return (
    <div className="articles">
      {basis.map((one) => (
        <blockquote key={`${one.law}-${one.article}-${one.paragraph ?? ''}-${one.item ?? ''}`}>
          <cite>{say(one.cited)}</cite>
          {one.text === null ? null : <p>{one.text}</p>}
        </blockquote>
      ))}
    </div>
  )
}
