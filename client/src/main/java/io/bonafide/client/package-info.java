/** A client of the server's API. All but a few types are generated from its OpenAPI document when it is built. */
@NullMarked
package io.bonafide.client;

import org.jspecify.annotations.NullMarked;
