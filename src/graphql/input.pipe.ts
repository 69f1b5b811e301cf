import { type ArgumentMetadata, Injectable, Optional, type PipeTransform } from '@nestjs/common';
import { plainToInstance } from 'class-transformer';
import { validate, type ValidationError } from 'class-validator';
import { badInput, type FieldProblem } from '../kernel/errors.js';

const PLAIN: unknown[] = [String, Number, Boolean, Array, Object, Date];

/** Cleans and checks every argument before a resolver sees it; all problems are told at once, each with its path. */
@Injectable()
export class InputPipe implements PipeTransform {
  /** @param only the class of the input, where the parameter's own type does not tell it */
  constructor(@Optional() private readonly only?: new () => object) {}

  async transform(value: unknown, { metatype: declared, data, type }: ArgumentMetadata): Promise<unknown> {
    const metatype = this.only ?? declared;
    if (type !== 'body' || !metatype || PLAIN.includes(metatype) || typeof value !== 'object' || value === null)
      return value;
    const object = plainToInstance(metatype, value) as object;
    const errors = await validate(object, { forbidUnknownValues: false, stopAtFirstError: true });
    if (errors.length) throw badInput(problems(errors, data ?? ''));
    return object;
  }
}

function problems(errors: ValidationError[], parent: string): FieldProblem[] {
  return errors.flatMap((error) => {
    const path = /^\d+$/.test(error.property)
      ? `${parent}[${error.property}]`
      : [parent, error.property].filter(Boolean).join('.');
    const own = Object.entries(error.constraints ?? {}).map(([rule, message]) => ({ path, rule, message }));
    return [...own, ...problems(error.children ?? [], path)];
  });
}
