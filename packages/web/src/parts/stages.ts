/** The stages of a case under which models stand, in the order of a case. */
export const STAGES = [
  ...(['filing', 'centre', 'coercive', 'custody', 'investigation', 'rights'] as const),
  ...(['plea', 'review', 'correction', 'crossdata'] as const),
]
