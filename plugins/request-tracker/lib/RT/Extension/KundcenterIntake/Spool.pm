package RT::Extension::KundcenterIntake::Spool;

# Deliveries that wait, a file each: written before the first try, gone when Intake has taken it.
# They hold the words of the ticket, so the folder is RT's alone.

use strict;
use warnings;

use Fcntl qw(:flock);
use RT::Extension::KundcenterIntake;
use RT::Extension::KundcenterIntake::Delivery;

# Seconds that an agent is spared from waiting for an Intake that did not answer.
use constant REST => 60;

sub Folder {
    my $folder = RT::Extension::KundcenterIntake::Settings()->{spool};
    for my $one ($folder, "$folder/refused") {
        -d $one or mkdir $one, 0700 or die "$one: $!\n";
    }
    return $folder;
}

sub Keep {
    my ($class, $body) = @_;
    my $id = RT::Extension::KundcenterIntake::Delivery::NewId();
    my $name = sprintf '%s/%011d-%s', Folder(), time, $id;
    my $before = umask 0077;
    my $open = open my $file, '>:raw', "$name.new";
    umask $before;
    $open && print({$file} $body) && close($file) && rename("$name.new", "$name.json") or die "$name: $!\n";
    return $id;
}

sub Waiting {
    my $folder = Folder();
    return sort glob "\Q$folder\E/*.json";
}

# patient: Intake is left alone for a while after it did not answer. Returns how many were sent and how many are left.
sub Flush {
    my ($class, %how) = @_;
    my $away = Folder() . '/away';
    return (0, scalar Waiting()) if $how{patient} && -e $away && time - (stat _)[9] < REST;
    open my $lock, '>', Folder() . '/lock' or die "lock: $!\n";
    # Another is sending already.
    flock $lock, LOCK_EX | LOCK_NB or return (0, scalar Waiting());
    my $sent = 0;
    for my $file (Waiting()) {
        last if $how{most} && $sent >= $how{most};
        my $end = $class->Deliver($file);
        $sent++, unlink $away if $end eq 'taken';
        Touch($away), last if $end eq 'away';
    }
    return ($sent, scalar Waiting());
}

sub Deliver {
    my ($class, $file) = @_;
    my ($id) = $file =~ m{/\d+-([^/]+)\.json$} or return 'held';
    open my $in, '<:raw', $file or return 'held';
    my $body = do { local $/; <$in> };
    my ($end, $why) = RT::Extension::KundcenterIntake::Delivery->Send($id, $body);
    if ($end eq 'taken') { unlink $file or RT->Logger->error("KundcenterIntake: $file: $!") }
    else { RT->Logger->error("KundcenterIntake: delivery $id was not taken ($why), " . SetAside($file, $end)) }
    return $end;
}

# What can never be taken is kept beside the others for a person to look at.
sub SetAside {
    my ($file, $end) = @_;
    return 'it is sent again later' unless $end eq 'refused';
    (my $aside = $file) =~ s{/([^/]+)$}{/refused/$1};
    return rename($file, $aside) ? 'it is set aside' : "it stays: $!";
}

sub Touch {
    my ($path) = @_;
    open my $file, '>', $path or return;
    close $file;
    utime undef, undef, $path;
}

1;
