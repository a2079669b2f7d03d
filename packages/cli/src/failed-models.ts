import type { Problem } from '@hengjian/law'

interface Failed {
  objects: number
  readonly first: string
  readonly reason: string
}

/** Models that could not judge some objects; the others judged on. */
export class FailedModels {
  readonly #failed = new Map<string, Failed>()

  /** Takes note of one object that a model could not judge. */
  readonly add = (model: string, object: { readonly type: string; readonly id: string }, failure: unknown): void => {
    const known = this.#failed.get(model)
    if (known !== undefined) known.objects += 1
    else {
      const reason = failure instanceof Error ? failure.message : String(failure)
      this.#failed.set(model, { objects: 1, first: `${object.type} ${object.id}`, reason })
    }
  }

  /** One for each model: on how many objects it failed, on which first, and why. */
  get problems(): readonly Problem[] {
    return [...this.#failed].map(([model, { objects, first, reason }]) => ({
      code: 'MODEL_FAILED',
      place: model,
      message: {
        zh: `该模型未能判断${objects}个对象，首个为“${first}”：${reason}。其他模型不受影响。`,
        en: `The model could not judge ${objects} of the objects, the first of them “${first}”: ${reason}. The others went on.`,
      },
      cure: {
        zh: '检查该模型是否逐条比较了过多事实，收窄其条件；或者以 --effort 放宽后重试。',
        en: 'See whether it compares too many facts one by one and narrow it, or allow it more by --effort.',
      },
    }))
  }
}
