/**
 * OpenAPI contracts: {@code ContractReader} reads them, {@code ContractIndex} matches requests, {@code PublishedContract} is
 * the form for clients, {@code ContractText} writes YAML and {@code ContractEdit} changes that of people place by place.
 */
@NullMarked
package io.serai.contract;

import org.jspecify.annotations.NullMarked;
