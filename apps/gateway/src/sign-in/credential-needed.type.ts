import { Field, ObjectType } from '@nestjs/graphql';

@ObjectType({ description: '须登录或出示凭证' })
export class CredentialNeeded {
  @Field(() => String)
  message!: string;
}
