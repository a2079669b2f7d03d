const BROWSERS: readonly (readonly [RegExp, string])[] = [
  [/\bEdg\/(\d+)/, 'Edge'],
  [/\bOPR\/(\d+)/, 'Opera'],
  [/\bFirefox\/(\d+)/, 'Firefox'],
  [/Chrome\/(\d+)/, 'Chrome'],
  [/\bVersion\/(\d+).*\bSafari\//, 'Safari'],
]
const SYSTEMS: readonly (readonly [RegExp, string])[] = [
  [/Windows/, 'Windows'],
  [/Android/, 'Android'],
  [/iPhone|iPad/, 'iOS'],
  [/Mac OS X/, 'macOS'],
  [/UOS|Kylin/i, 'UOS/Kylin'],
  [/Linux/, 'Linux'],
]

/** What a browser calls itself, short enough to recognise it by: `Chrome 90 · Windows`. */
export function agentName(agent: string): string | undefined {
  const browser = BROWSERS.map(([pattern, name]) => ({ name, found: pattern.exec(agent) })).find(
    ({ found }) => found !== null,
  )
  const system = SYSTEMS.find(([pattern]) => pattern.test(agent))?.[1]
  const parts = [browser === undefined ? undefined : `${browser.name} ${browser.found?.[1] ?? ''}`, system]
  const known = parts.filter((part) => part !== undefined)
  return known.length === 0 ? undefined : known.join(' · ')
}
