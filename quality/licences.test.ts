import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { runTimeLicences } from '../launch/licences.mjs'

const { packages, texts } = runTimeLicences(fileURLToPath(new URL('..', import.meta.url)))
const named = (name: string) => packages.find((one) => one.name === name)

describe('the licences of what runs with the product', () => {
  it('name its libraries and not its tools', () => {
    for (const name of ['fastify', 'react', 'antd', 'pg', 'docx', 'esbuild']) expect(named(name), name).toBeDefined()
    for (const name of ['vitest', 'vite', 'typescript', 'exceljs']) expect(named(name), name).toBeUndefined()
  })

  it('have the terms as each package brings them', () => {
    const react = named('react')
    expect([react?.version, react?.licence]).toEqual(['19.3.1', 'MIT'])
    expect(texts[react?.text ?? -1]).toContain('Permission is hereby granted, free of charge')
    expect(packages.filter(({ licence }) => licence === 'unknown')).toEqual([])
    expect(packages.filter(({ text }) => text === null).length).toBeLessThan(packages.length / 10)
    expect(new Set(texts).size).toBe(texts.length)
  })
})
