import { documentsOf, sourcesOf, type Workflow } from '../workflow'
import { type Fault, fault } from './fault'
import { edgesOf, reachedFrom } from './graph'

/** Documents that are drafted, served or made void, and that nobody signs in any state the matter may come to from there: drafts for good, without a number. */
export function draftFaults(definition: Workflow): readonly Fault[] {
  const edges = edgesOf(definition)
  const signed = Object.values(definition.actions).filter(({ document }) => document?.step === 'signed')
  return Object.entries(definition.actions).flatMap(([name, action]): readonly Fault[] => {
    if (action.document === undefined || action.document.step === 'signed') return []
    const { step } = action.document
    const later = reachedFrom(
      edges.filter((edge) => edge.action === name).map(({ to }) => to),
      edges.filter(({ from }) => from !== null),
    )
    const signs = signed.filter(
      (one) => step !== 'drafted' || sourcesOf(definition, one).some((from) => later.has(from)),
    )
    return documentsOf(action)
      .filter((type) => !signs.some((one) => documentsOf(one).includes(type)))
      .map((type) => fault('DOCUMENT_UNSIGNED', `actions.${name}.document`, type))
  })
}
