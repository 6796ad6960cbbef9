import { Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { SignInService, type SignInRequest } from './sign-in.service.js';

/** Lets only callers with a valid credential through: everything that writes, or reads what is not public. */
@Injectable()
export class CredentialGuard implements CanActivate {
  constructor(private readonly signIn: SignInService) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    await this.signIn.getHolder(context.switchToHttp().getRequest<SignInRequest>());
    return true;
  }
}
