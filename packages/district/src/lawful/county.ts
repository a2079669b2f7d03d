/** The invented county of the district, and one far from it. */
export const COUNTY = '演示区'
export const OTHER_COUNTY = '临江县'
