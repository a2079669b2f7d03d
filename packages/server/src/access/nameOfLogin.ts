/** An SQL expression: how the login in a column is called, the login itself where its user is gone. `$1` is the office. */
export const nameOfLogin = (column: string): string =>
  `coalesce((select person.name from app_user person where person.office = $1 and person.login = ${column}), ${column})`
