import { expect, it } from 'vitest'
import { agentName } from './agent-name'

it.each([
  [
    'Mozilla/5.0 (Windows NT 6.1; Win64; x64) AppleWebKit/537.36 Chrome/90.0.4430.93 Safari/537.36',
    'Chrome 90 · Windows',
  ],
  ['Mozilla/5.0 (Windows NT 10.0) AppleWebKit/537.36 Chrome/120.0 Safari/537.36 Edg/120.0', 'Edge 120 · Windows'],
  ['Mozilla/5.0 (X11; Linux x86_64; rv:115.0) Gecko/20100101 Firefox/115.0', 'Firefox 115 · Linux'],
  [
    'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15) AppleWebKit/605.1.15 Version/17.1 Safari/605.1.15',
    'Safari 17 · macOS',
  ],
  ['curl/8.1', undefined],
])('recognises %s', (agent, name) => {
  expect(agentName(agent)).toBe(name)
})
