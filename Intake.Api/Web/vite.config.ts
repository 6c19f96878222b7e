import { defineConfig } from 'vite';

export default defineConfig({
  base: '/assets/',
  build: {
    outDir: '../wwwroot/assets',
    emptyOutDir: true,
    // The content security policy allows fonts from this site only, not from the style sheet's own text.
    assetsInlineLimit: 0,
    rollupOptions: {
      input: { site: 'src/site.ts' },
      // Pages add a version of the content to each address; the names stay.
      output: { entryFileNames: '[name].js', assetFileNames: '[name][extname]' },
    },
  },
});
