import process from 'node:process'

/** True where checks that take their time are to look at all of the content, as continuous integration does. */
export const LOOK_AT_ALL = process.env.DUIZHAO_TESTS === 'all'
