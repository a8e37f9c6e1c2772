/**
 * Rule packs 规则包: reads platforms' rules from YAML, checks them, and turns them into {@code core.exposure}'s records.
 *
 * <p>Start at {@link io.bonafide.exchange.rules.RulePacks}. The packs that ship stand beside this package's classes, with
 * the schema that every pack must follow, {@code rule-pack.schema.json}; {@code docs/rule-packs.md} explains it.
 *
 * <p>Promises: a pack that is read is whole (its ladder grades every finding); one that is not says all that is wrong with
 * it at once, each with file and line. The YAML and JSON libraries stay inside. Depends on core's records.
 */
@NullMarked
package io.bonafide.exchange.rules;

import org.jspecify.annotations.NullMarked;
