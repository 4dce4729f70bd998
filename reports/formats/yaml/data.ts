/** Plain data, as YAML holds it; what is undefined is left out. */
export type Data = Scalar | undefined | readonly Scalar[] | readonly DataMap[] | DataMap

export type Scalar = string | number

// An interface, for a type alias may not refer to itself through `Record`.
export interface DataMap {
  readonly [key: string]: Data
}
