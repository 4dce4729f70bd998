import { plainText } from '../../core/rich-text.ts'
import type { Scope } from './scope.ts'
import type { QuantityInput } from '../schema/quantity.ts'
import type { Quantity } from '../types.ts'

export function localiseQuantities(inputs: readonly QuantityInput[], scope: Scope): readonly Quantity[] {
  return inputs.map((input) => ({
    id: input.id,
    value: plainText(scope.rich(input.value)),
    ...(input.unit === undefined ? {} : { unit: scope.rich(input.unit) }),
    label: scope.rich(input.label),
  }))
}
