/** Imports only point up this list: law, facts, supervision, assistance, casework, evaluation, contract, district, server, web, cli. */
const pure = ['law', 'facts', 'supervision', 'assistance', 'casework', 'evaluation', 'contract', 'district']
const may = {
  law: [],
  facts: ['law'],
  supervision: ['law', 'facts'],
  assistance: ['law', 'supervision'],
  casework: ['law', 'facts', 'supervision', 'assistance'],
  evaluation: ['law', 'facts', 'supervision', 'casework'],
  contract: ['law', 'facts', 'supervision', 'assistance', 'casework', 'evaluation'],
  district: ['law', 'facts', 'supervision'],
  server: ['law', 'facts', 'supervision', 'assistance', 'casework', 'evaluation', 'contract', 'district'],
  web: ['law', 'contract'],
  cli: ['law', 'facts', 'supervision', 'assistance', 'casework', 'evaluation', 'contract', 'district', 'server'],
}

module.exports = {
  forbidden: [
    ...Object.entries(may).map(([name, allowed]) => ({
      name: `${name}-imports-only-${allowed.join('-') || 'nothing'}`,
      severity: 'error',
      from: { path: `^packages/${name}/` },
      to: { path: '^packages/', pathNot: `^packages/(${[name, ...allowed].join('|')})/` },
    })),
    {
      name: 'pure-packages-do-no-io',
      severity: 'error',
      comment:
        'Streams, decompression and text decoding are computation; files, sockets, processes and clocks are not.',
      from: { path: `^packages/(${pure.join('|')})/src/`, pathNot: '[.]test[.]ts$' },
      to: { dependencyTypes: ['core'], pathNot: '^(node:)?(stream|zlib|string_decoder|buffer|util)(/|$)' },
    },
    { name: 'no-cycles', severity: 'error', from: {}, to: { circular: true } },
    { name: 'resolvable', severity: 'error', from: {}, to: { couldNotResolve: true } },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(^|/)(node_modules|dist)/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.base.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'types'],
      extensions: ['.ts', '.tsx', '.mjs', '.js', '.json'],
    },
  },
}
