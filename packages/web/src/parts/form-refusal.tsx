import { Alert } from 'antd'
import { useEffect, useRef } from 'react'
import { RequestFailure } from '../api/request'
import { faultsOf, isSignedOut } from '../matter/faults'
import { useWords } from '../words/language'
import { fieldId } from './action-field'
import { Failure } from './page-state'
import { SignedOut } from './signed-out'

interface FormRefusalProps {
  readonly failure: unknown
  /** How the fields are called, by name. */
  readonly titles: ReadonlyMap<string, string>
}

/** What was refused, and a way to each field that must be mended. */
function Summary({ failure, titles }: FormRefusalProps) {
  const { t, say } = useWords()
  const faults = faultsOf(failure)
  const placed = faults.filter(({ place = '' }) => titles.has(place))
  const others = faults.filter(({ place = '' }) => !titles.has(place))
  if (placed.length === 0 && others.length === 0) return <Failure failure={failure} />
  const problem = failure instanceof RequestFailure ? failure.problem : undefined
  return (
    <Alert
      type="error"
      showIcon
      title={problem === undefined ? t('page.failed') : say(problem.message)}
      description={
        <ul className="refusals">
          {placed.map(({ code, place = '', message, cure }) => (
            <li key={`${place}-${code}`}>
              <a
                href={`#${fieldId(place)}`}
                onClick={(event) => {
                  event.preventDefault()
                  document.getElementById(fieldId(place))?.focus()
                }}
              >
                {say(message)}
              </a>{' '}
              {say(cure)}
            </li>
          ))}
          {others.map(({ code, message, cure }) => (
            <li key={code}>
              {say(message)} {say(cure)} ({code})
            </li>
          ))}
        </ul>
      }
    />
  )
}

/** Why a form was not accepted; it takes the focus, so that it is read out and the next Tab leads on from there. */
export function FormRefusal({ failure, titles }: FormRefusalProps) {
  const place = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (failure !== undefined) place.current?.focus()
  }, [failure])
  if (failure === undefined) return null
  return (
    <div ref={place} tabIndex={-1} className="form-refusal">
      {isSignedOut(failure) ? <SignedOut /> : <Summary failure={failure} titles={titles} />}
    </div>
  )
}
