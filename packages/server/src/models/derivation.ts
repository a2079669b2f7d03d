import type { VerdictReasonDto } from '@hengjian/contract'
import type { DerivationStep } from '@hengjian/law'
import { travelling } from '../facts/present'
import { shortCitation } from './citations'

type StepDto = VerdictReasonDto['derivation'][number]

/** The steps of a count as they travel. */
export const presentDerivation = (steps: readonly DerivationStep[]): StepDto[] =>
  steps.map(({ text, law, article, at }) => ({
    text,
    law,
    article,
    cited: law === null || article === null ? null : shortCitation({ law, article }),
    at: travelling(at),
  }))
