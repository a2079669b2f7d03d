/** Lines of a small invented case, as an outside system would send them: for tests. */

/** What a test says of a line beyond its kind and time. */
export interface LineExtras {
  readonly source?: string
  readonly record?: string
  readonly data?: Readonly<Record<string, unknown>>
  readonly supersedes?: string
}

const roles = (suffix: string): Readonly<Record<string, { role: string; id: string; attributes?: object }>> => ({
  measure: {
    role: 'measure',
    id: `M-${suffix}`,
    attributes: { number: `M-${suffix}`, kind: 'detention', track: 'criminal' },
  },
  person: {
    role: 'person',
    id: `P-${suffix}`,
    attributes: {
      name: '王安柏',
      idNumber: '990000199001021234',
      birthDate: '1990-01-01',
      sex: 'male',
      nationality: 'CHN',
    },
  },
  case: {
    role: 'case',
    id: `C-${suffix}`,
    attributes: { number: `A〔2026〕${suffix}号`, track: 'criminal', charge: '盗窃' },
  },
  interrogation: { role: 'interrogation', id: `I-${suffix}`, attributes: { kind: 'interrogation' } },
})

const KINDS: Readonly<Record<string, readonly string[]>> = {
  detentionBegan: ['measure', 'person', 'case'],
  interrogationBegan: ['interrogation', 'person', 'case'],
  released: ['person', 'case'],
  caseAccepted: ['case'],
  recordWithdrawn: [],
}

/** One line; the record's key is its kind and case unless told otherwise. */
export function sampleLine(
  kind: keyof typeof KINDS & string,
  at: string,
  suffix = '1',
  extras: LineExtras = {},
): string {
  const known = roles(suffix)
  return JSON.stringify({
    source: extras.source ?? 'policeProcessSystem',
    sourceRecord: extras.record ?? `${kind}-${suffix}`,
    kind,
    occurredAt: at,
    objects: (KINDS[kind] ?? []).map((role) => known[role]),
    ...(extras.data === undefined ? {} : { data: extras.data }),
    ...(extras.supersedes === undefined ? {} : { supersedes: extras.supersedes }),
  })
}
