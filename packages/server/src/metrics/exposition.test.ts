import { expect, it } from 'vitest'
import { exposition } from './exposition'

it('writes metrics as Prometheus reads them', () => {
  const text = exposition([
    {
      name: 'lines_total',
      help: 'Lines.',
      type: 'counter',
      samples: [
        { labels: { status: 'accepted', office: 'a"\\\n' }, value: 3 },
        { labels: { status: 'rejected' }, value: 0.5 },
      ],
    },
    { name: 'up', help: 'Whether it is up.', type: 'gauge', samples: [{ value: 1 }] },
  ])
  expect(text).toBe(
    [
      '# HELP lines_total Lines.',
      '# TYPE lines_total counter',
      'lines_total{status="accepted",office="a\\"\\\\\\n"} 3',
      'lines_total{status="rejected"} 0.5',
      '# HELP up Whether it is up.',
      '# TYPE up gauge',
      'up 1',
      '',
    ].join('\n'),
  )
})
