import { useWords } from '../words/language'
import { spokenLength } from './spoken-length'

/** Tells lengths in the reader's language. */
export function useLengths(): (milliseconds: number) => string {
  const { t } = useWords()
  const words = {
    days: t('length.days'),
    hours: t('length.hours'),
    minutes: t('length.minutes'),
    seconds: t('length.seconds'),
  }
  return (milliseconds) => spokenLength(milliseconds, words)
}
