package RT::Extension::KundcenterIntake::Secret;

use strict;
use warnings;

use MIME::Base64 qw(decode_base64);

# whsec_ and base64, as Standard Webhooks writes them.
sub Key {
    my ($secret) = @_;
    (my $base64 = $secret // '') =~ s/^whsec_// or die "a secret of KundcenterIntake begins with whsec_\n";
    my $key = decode_base64($base64);
    die "a secret of KundcenterIntake is too short\n" if length $key < 24;
    return $key;
}

sub Random {
    my ($count) = @_;
    open my $source, '<:raw', '/dev/urandom' or die "/dev/urandom: $!\n";
    read($source, my $bytes, $count) == $count or die "/dev/urandom gave too little\n";
    return $bytes;
}

1;
