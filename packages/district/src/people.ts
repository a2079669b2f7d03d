import type { Random } from './random'

/**
 * Invented people. Surnames are common ones, given names are put together at random, and identity numbers carry the region
 * code 990000, which is assigned to nobody, with a valid check digit (GB 11643).
 */
const SURNAMES = [...'王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗'] as const
const GIVEN = [...'安柏辰道恩凡桂海景凯岚明宁平启荣石天文向雅泽'] as const
const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2] as const
const CHECK = '10X98765432'

export interface Person {
  readonly id: string
  readonly name: string
  readonly sex: 'female' | 'male'
  /** ISO date. */
  readonly birthDate: string
  readonly idNumber: string
}

/** The 18-digit number for a birth date and a sequence; odd sequences are men's, as in real numbers. */
export function identityNumber(birthDate: string, sequence: number): string {
  const body = `990000${birthDate.replaceAll('-', '')}${String(sequence).padStart(3, '0')}`
  const sum = WEIGHTS.reduce<number>((total, weight, index) => total + weight * Number(body[index]), 0)
  return body + (CHECK[sum % 11] ?? '')
}

/**
 * @param id the person's id in the district
 * @param born the year of birth, and optionally the exact ISO date
 */
export function createPerson(
  random: Random,
  id: string,
  born: { year: number } | { date: string },
  sex: Person['sex'],
): Person {
  const birthDate =
    'date' in born
      ? born.date
      : `${born.year}-${String(random.between(1, 12)).padStart(2, '0')}-${String(random.between(1, 28)).padStart(2, '0')}`
  const sequence = random.below(499) * 2 + (sex === 'male' ? 1 : 2)
  const letters = [SURNAMES, GIVEN, GIVEN].map((from) => from[random.below(from.length)] ?? '')
  return { id, name: letters.join(''), sex, birthDate, idNumber: identityNumber(birthDate, sequence) }
}
