import { criminalProcedure } from '@hengjian/facts'
import { compile, type Model } from '@hengjian/supervision'
import { builtInModels } from '@hengjian/supervision/catalogue'
import type { Judging } from './judge'

/**
 * Compiles models for the criminal-procedure vocabulary. A model that does not compile is a mistake of whoever shipped it, and
 * the server does not start with it.
 */
export function compileModels(models: readonly Model[]): Judging {
  const compiled = compile(models, criminalProcedure)
  if (!compiled.ok) {
    throw new Error(compiled.problems.map(({ code, place }) => `${code} ${place ?? ''}`).join('; '))
  }
  return {
    vocabulary: criminalProcedure,
    program: compiled.value,
    models: new Map(models.map((model) => [model.id, model])),
  }
}

let inForce: Judging | undefined

/** The built-in models, compiled when first needed. */
export function modelsInForce(): Judging {
  inForce ??= compileModels(builtInModels)
  return inForce
}
