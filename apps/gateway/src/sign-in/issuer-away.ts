import { HttpException } from '@nestjs/common';

/** The sign-in service does not answer: nobody can be signed in, nor a program's token proved, until it does. */
export class IssuerAway extends HttpException {
  constructor(cause: unknown) {
    super('统一身份认证暂时没有应答，请稍后再试；公开的内容不用登录也能查', 503, { cause });
  }
}
