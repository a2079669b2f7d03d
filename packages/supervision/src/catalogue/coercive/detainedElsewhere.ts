import type { Condition } from '../../language'

/**
 * The detention was carried out outside the county of the organ that handles the case (异地拘留). Known only where
 * both places are recorded; otherwise the ordinary rule applies, which asks for the same 24 hours.
 */
export const detainedElsewhere: Condition = {
  and: [
    { '!=': [{ var: ['event.county', ''] }, ''] },
    { '!=': [{ var: ['event.case.county', ''] }, ''] },
    { '!=': [{ var: ['event.county', ''] }, { var: ['event.case.county', ''] }] },
  ],
}
