/** How a problem is told: message and cure in Chinese and in English; `{}` stands for what was found. */
export type Wording = readonly [zh: string, en: string, cureZh: string, cureEn: string]
