import { AuditCommand, AuditExportCommand, AuditVerifyCommand } from './audit.command.js';
import { MigrateCommand, SchemaCommand, SeedCommand } from './data.commands.js';
import { DoctorCommand } from './doctor.command.js';
import { SecretsCommand, SecretsForgetCommand } from './secrets.command.js';
import {
  UserCommand,
  UserCreateCommand,
  UserDeactivateCommand,
  UserRemoveSecondFactorCommand,
  UserListCommand,
  UserSetPasswordCommand,
} from './user.command.js';

/** Every command of `samverka`. */
export const COMMANDS = [
  MigrateCommand,
  SeedCommand,
  SchemaCommand,
  DoctorCommand,
  AuditCommand,
  AuditVerifyCommand,
  AuditExportCommand,
  SecretsCommand,
  SecretsForgetCommand,
  UserCommand,
  UserCreateCommand,
  UserListCommand,
  UserSetPasswordCommand,
  UserDeactivateCommand,
  UserRemoveSecondFactorCommand,
];
