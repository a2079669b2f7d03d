import type { EligibilityDto } from '@hengjian/contract/assistance'
import { useWords } from '../words/language'
import { Said } from './said'
import { ASSISTANCE_WORDS as WORDS } from './words'

/** Whether something is open: what is met, what is missing and how that comes about, what stands against it. */
export function Eligibility({ eligibility }: { readonly eligibility: EligibilityDto }) {
  const { say } = useWords()
  const { title, version, outcome, met, missing, against } = eligibility
  return (
    <section className="assistance-table" aria-label={say(title)}>
      <h3>
        {say(title)} <span className={`assistance-outcome assistance-${outcome}`}>{say(WORDS[outcome])}</span>{' '}
        <span className="hint">
          {say(WORDS.version)} {version}
        </span>
      </h3>
      <ul>
        {against.map((said) => (
          <li key={said.rule} className="assistance-against">
            <b>✕ {say(WORDS.against)}</b> <Said said={said} />
          </li>
        ))}
        {missing.map((said) => (
          <li key={said.rule} className="assistance-missing">
            <b>
              ○ {say(said.exclusion ? WORDS.toExclude : WORDS.missing)} · {say(WORDS[said.why])}
            </b>{' '}
            <Said said={said} />
            {said.why === 'unmet' ? <span className="assistance-cure">{say(said.cure)}</span> : null}
          </li>
        ))}
        {met.map((said) => (
          <li key={said.rule}>
            <b>✓ {say(said.exclusion ? WORDS.absent : WORDS.met)}</b> <Said said={said} />
          </li>
        ))}
      </ul>
    </section>
  )
}
