<?php
// The block as readers get it. WordPress hands over $attributes, checked against block.json.
defined( 'ABSPATH' ) || exit;

if ( is_feed() ) {
	echo retrust_help( $attributes['country'], $attributes['locale'] ); // phpcs:ignore -- HTML that pack.js made
	return;
}

$retrust_given = array(
	'country'     => $attributes['country'],
	'locale'      => $attributes['locale'],
	'reader-role' => $attributes['readerRole'],
	'theme'       => 'auto' === $attributes['theme'] ? '' : $attributes['theme'],
	'keep'        => implode( ' ', $attributes['keep'] ),
);

echo retrust_script(), '<retrust-assessment ', get_block_wrapper_attributes(); // phpcs:ignore
foreach ( array_filter( $retrust_given ) as $retrust_name => $retrust_value ) {
	printf( ' %s="%s"', esc_attr( $retrust_name ), esc_attr( $retrust_value ) );
}
if ( '' !== $attributes['exitUrl'] ) {
	printf( ' exit-url="%s"', esc_url( $attributes['exitUrl'], array( 'http', 'https' ) ) );
}
echo '>', retrust_help( $attributes['country'], $attributes['locale'] ), '</retrust-assessment>'; // phpcs:ignore
