<?php
/**
 * Plugin Name:       Retrust
 * Description:       A block with the Retrust questionnaire: next steps after trust was broken, and helplines. Stores nothing, sends nothing.
 * Version:           0.1.0
 * Requires at least: 6.1
 * Requires PHP:      7.4
 * License:           MIT
 * Text Domain:       retrust
 */

defined( 'ABSPATH' ) || exit;

add_action(
	'init',
	function () {
		load_plugin_textdomain( 'retrust', false, dirname( plugin_basename( __FILE__ ) ) . '/languages' );
		register_block_type( __DIR__ );
		$choices = array(
			'countries' => array_values( array_filter( array_keys( retrust_file( 'help/en.json' ) ) ) ),
			'locales'   => array_merge( array( 'en' ), array_keys( retrust_file( 'widget/manifest.json' )['locales'] ) ),
		);
		wp_add_inline_script( 'retrust-assessment-editor-script', 'var retrustChoices = ' . wp_json_encode( $choices ) . ';', 'before' );
	}
);

/** One of the files that pack.js put beside this one, read once. */
function retrust_file( string $name ): array {
	static $read = array();
	$read[ $name ] = $read[ $name ] ?? json_decode( file_get_contents( __DIR__ . '/' . $name ), true );
	return $read[ $name ];
}

/**
 * The widget's script tag. Its address is the file's own, without WordPress's `?ver=`: the name changes with the content, the hash holds the
 * content, and one address means that it runs once. Printed with every block, as nobody can say which printing reaches the page.
 */
function retrust_script(): string {
	$manifest = retrust_file( 'widget/manifest.json' );
	return wp_get_script_tag(
		array(
			'type'        => 'module',
			'src'         => plugins_url( 'widget/' . $manifest['file'], __FILE__ ),
			'integrity'   => $manifest['integrity'],
			'crossorigin' => 'anonymous',
		)
	);
}

/**
 * What stands in the widget's place without JavaScript, in feeds and until the script is there: the ways to help, of this country, in the
 * language that the widget would have. HTML that pack.js made.
 */
function retrust_help( string $country, string $locale ): string {
	$wanted = strtolower( strtok( '' === $locale ? get_bloginfo( 'language' ) : $locale, '-' ) );
	$known  = isset( retrust_file( 'widget/manifest.json' )['locales'][ $wanted ] ) ? $wanted : 'en';
	$help   = retrust_file( "help/$known.json" );
	return $help[ strtoupper( $country ) ] ?? $help[''];
}
