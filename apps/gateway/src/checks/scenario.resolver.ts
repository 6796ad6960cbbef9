import { Field, ObjectType, Query, Resolver } from '@nestjs/graphql';
import { Platform } from '../platform/platform.js';

@ObjectType({ description: '核查场景：在哪一种决定之前核查' })
export class CheckScenario {
  @Field(() => String)
  id!: string;
  @Field(() => String)
  name!: string;
}

@Resolver()
export class ScenarioResolver {
  constructor(private readonly platform: Platform) {}

  @Query(() => [CheckScenario], { description: '核查场景' })
  checkScenarios(): readonly CheckScenario[] {
    return [...this.platform.catalogue.measureWords.scenarios].map(([id, name]) => ({ id, name }));
  }
}
