/** Versioned tables that conditions may look up. */
export const datasets = {
  criminalThresholds: { zh: '立案追诉标准', key: ['actCode'], columns: ['actCode', 'charge', 'amount', 'grade'] },
  civilCases: { zh: '民事案件', key: ['partyIdNumber'], columns: ['partyIdNumber', 'facts', 'filedAt'] },
  theftAmounts: { zh: '盗窃数额标准', key: ['county'], columns: ['county', 'amount'] },
} as const satisfies Readonly<
  Record<string, { readonly zh: string; readonly key: readonly string[]; readonly columns: readonly string[] }>
>
