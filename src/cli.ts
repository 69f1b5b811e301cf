import 'reflect-metadata';
import { Module } from '@nestjs/common';
import { CommandFactory } from 'nest-commander';
import { COMMANDS } from './commands/commands.js';
import { fail } from './runtime.js';

@Module({ providers: COMMANDS })
class CliModule {}

CommandFactory.run(CliModule, {
  logger: false,
  cliName: 'samverka',
  errorHandler: fail,
  serviceErrorHandler: fail,
}).catch(fail);
